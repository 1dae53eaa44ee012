// references: none
using System.Collections.Generic;
using System.Linq;
using UnityEngine;

public class Beetle : MonoBehaviour
{
    public float[] weights;
    public int crumbs;
    public bool alive = true;
    private float eaten;

    private void Update()
    {
        if (!alive) return;
        crumbs++; // expect: GA2005
        transform.Translate(Vector3.forward * weights[0]);
    }

    public void Bite() { eaten += 1f; }
}

public class BeetleColony : MonoBehaviour
{
    public Beetle prefab;
    private List<Beetle> population = new List<Beetle>();

    private void FixedUpdate()
    {
        if (population.Any(one => one.alive)) return;
        Beetle best = population.OrderByDescending(one => one.crumbs).First();
        population = population.Select(one => Mutate(best)).ToList();
    }

    private Beetle Mutate(Beetle parent)
    {
        Beetle child = Instantiate(prefab);
        child.weights = parent.weights.Select(w => w + Random.Range(-0.1f, 0.1f)).ToArray();
        return child;
    }
}
