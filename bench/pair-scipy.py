"""Le pair : la même APL par pandas et scipy, comme l'écrirait un bon programmeur numérique. Une ligne de JSON en sortie."""
import json, sys, time
import numpy as np, pandas as pd, scipy.sparse as sp

dossier, tours = sys.argv[1], int(sys.argv[2])
communes = pd.read_csv(dossier + "/communes.csv", dtype={"code": str})
offre = pd.read_csv(dossier + "/offre.csv", dtype={"code": str})
trajets = pd.read_csv(dossier + "/trajets.csv", dtype={"residence": str, "exercice": str})
P = communes["population"].to_numpy()
n = len(P)


def neufs(colonne):
    """Des textes neufs, comme à chaque appel d'un tableur : Python garde sinon leur hachage d'un tour à l'autre."""
    return np.array([(texte + " ")[:-1] for texte in colonne], dtype=object)


def une_fois():
    residences, exercices = neufs(trajets["residence"]), neufs(trajets["exercice"])
    t0 = time.perf_counter()
    rangs = pd.Index(communes["code"].to_numpy())
    i = rangs.get_indexer(residences)
    j = rangs.get_indexer(exercices)
    S = np.zeros(n)
    np.add.at(S, rangs.get_indexer(offre["code"].to_numpy()), offre["offre"].to_numpy())
    m = trajets["minutes"].to_numpy()
    w = (m < 10).astype(float) + (m < 15) + (m <= 20)
    t1 = time.perf_counter()
    W = sp.csr_matrix((w, (i, j)), shape=(n, n))
    WT = W.T
    t2 = time.perf_counter()
    D = WT @ P
    A = W @ np.divide(S, D, out=np.zeros(n), where=D > 0)
    t3 = time.perf_counter()
    R = np.bincount(j, w * P[i], minlength=n)
    A2 = np.bincount(i, w * np.divide(S, R, out=np.zeros(n), where=R > 0)[j], minlength=n)
    t4 = time.perf_counter()
    colonne = [[x] for x in A.tolist()]
    t5 = time.perf_counter()
    total = (t1 - t0) + min(t3 - t1, t4 - t3) + (t5 - t4)
    return total * 1e3, (t3 - t2) * 1e3, A, colonne


mesures = [une_fois() for _ in range(tours)]
with open(dossier + "/apl-scipy.json", "w") as f:
    json.dump(mesures[-1][2].tolist(), f)
print(json.dumps({"total": min(m[0] for m in mesures), "produits": min(m[1] for m in mesures)}))
