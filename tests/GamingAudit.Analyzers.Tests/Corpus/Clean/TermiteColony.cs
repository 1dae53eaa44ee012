// references: none
using System.Collections.Generic;
using System.Linq;
using UnityEngine;

public class Termite : MonoBehaviour
{
    public float[] weights;
    public int crumbs;
    public bool alive = true;
    private float eaten;

    private void FixedUpdate()
    {
        if (!alive) return;
        crumbs++;
        transform.Translate(Vector3.forward * weights[0]);
    }

    public void Bite() { eaten += 1f; }
}

public class TermiteColony : MonoBehaviour
{
    public Termite prefab;
    private List<Termite> population = new List<Termite>();

    private void FixedUpdate()
    {
        if (population.Any(one => one.alive)) return;
        Termite best = population.OrderByDescending(one => one.crumbs).First();
        population = population.Select(one => Mutate(best)).ToList();
    }

    private Termite Mutate(Termite parent)
    {
        Termite child = Instantiate(prefab);
        child.weights = parent.weights.Select(w => w + Random.Range(-0.1f, 0.1f)).ToArray();
        return child;
    }
}
