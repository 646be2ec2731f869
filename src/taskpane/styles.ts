import { makeStyles, tokens } from '@fluentui/react-components'

/** Les styles du volet, de 320 px à la largeur d'un écran. */
export const useStyles = makeStyles({
  volet: {
    boxSizing: 'border-box',
    minHeight: '100%',
    height: '100%',
    overflowY: 'auto',
    overflowX: 'hidden',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  },
  cadre: {
    boxSizing: 'border-box',
    minHeight: '100%',
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    rowGap: tokens.spacingVerticalS,
  },
  entete: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    /* Excel pose son menu sur les 34 derniers pixels. */
    paddingRight: '34px',
    '& h1': { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
    '& svg': { flexShrink: 0 },
  },
  ecran: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '& h2': {
      margin: 0,
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
      borderRadius: tokens.borderRadiusSmall,
    },
    '& h2:focus': { outlineStyle: 'none' },
    '& h2:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '& h3': { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
    '& p': { margin: 0 },
  },
  liste: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  compte: { whiteSpace: 'nowrap' },
  puces: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  carte: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  cote: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM },
  texte: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  /* Une page reste blanche dans le thème sombre : c'est ce que l'on imprimera. */
  vignette: {
    width: '76px',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  /* Une longue option élargirait la liste hors du volet. */
  choix: { maxWidth: '100%', minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  ligne: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  alerte: { color: tokens.colorStatusDangerForeground1 },
  /* Les messages longs passent à la ligne, et leurs boutons dessous : à 320 px, rien ne déborde. */
  message: {
    '& .fui-MessageBarBody': { whiteSpace: 'normal' },
    '& p': { margin: 0 },
  },
  avis: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  commandes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  formule: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'all',
  },
  accordeon: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  depli: {
    margin: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  pied: {
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cache: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})
