// references: none
using System.Collections.Generic;
using UnityEngine;

public class Swallow : MonoBehaviour
{
    public float[] genes;
    public float flown;
    public bool flying = true;

    private void FixedUpdate()
    {
        if (flying) flown += Time.fixedDeltaTime;
    }

    private void OnCollisionEnter(Collision hit)
    {
        if (!flying) return;
        flown -= 4f;
        flying = false;
    }
}

public class SwallowFlock : MonoBehaviour
{
    public List<Swallow> population;

    public void NextGeneration()
    {
        population.Sort((a, b) => b.flown.CompareTo(a.flown));
        float[] parent = population[0].genes;
        foreach (Swallow one in population)
        {
            one.genes = parent;
            one.flown = 0;
            one.flying = true;
        }
    }
}
