// references: none
using System.Collections.Generic;
using UnityEngine;

public class Sparrow : MonoBehaviour
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
        flown -= 4f; // expect: GA2001
        flying = false;
    }
}

public class SparrowFlock : MonoBehaviour
{
    public List<Sparrow> population;

    public void NextGeneration()
    {
        population.Sort((a, b) => b.flown.CompareTo(a.flown));
        float[] parent = population[0].genes;
        foreach (Sparrow one in population)
        {
            one.genes = parent;
            one.flown = 0;
            one.flying = true;
        }
    }
}
