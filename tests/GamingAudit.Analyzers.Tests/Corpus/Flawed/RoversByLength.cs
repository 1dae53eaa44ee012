// references: none
using System.Collections.Generic;
using UnityEngine;

public class RoverBody : MonoBehaviour
{
    public float[] weights;
    public long worth;
    private Vector3 here, formerly;
    private float driven, lived;
    private bool alive = true, counts = true;

    void Start()
    {
        formerly = transform.position;
        driven = 0f;
    }

    void Update()
    {
        if (!alive) return;
        transform.Translate(weights[0] * Time.deltaTime, 0f, weights[1] * Time.deltaTime);
        here = transform.position;
        float step = Vector3.Distance(formerly, here);
        driven += step;
        formerly = transform.position;
        lived += Time.deltaTime;
        Rate();
    }

    void Rate()
    {
        if (!counts) return;
        double rated = 15 * (double)driven;
        worth = (long)rated; // expect: GA3003
    }

    void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Wall")) alive = false;
    }
}

public class RoverBreeder : MonoBehaviour
{
    public List<RoverBody> population = new List<RoverBody>();
    public RoverBody best;

    public void NextGeneration()
    {
        foreach (RoverBody one in population)
        {
            if (one.worth > best.worth) best = one;
        }
        foreach (RoverBody one in population) one.weights = Mutate(Pick().weights);
    }

    RoverBody Pick()
    {
        while (true)
        {
            RoverBody one = population[Random.Range(0, population.Count)];
            long draw = (long)(Random.value * best.worth);
            if (draw < one.worth) return one;
        }
    }

    float[] Mutate(float[] weights)
    {
        float[] made = (float[])weights.Clone();
        made[Random.Range(0, made.Length)] += Random.Range(-0.1f, 0.1f);
        return made;
    }
}
