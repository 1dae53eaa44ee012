// references: none
using System.Collections.Generic;
using UnityEngine;

public class RoverCorpus : MonoBehaviour
{
    public float[] weights;
    public double worth;
    private Vector3 origin;

    void Start()
    {
        origin = transform.position;
    }

    void Update()
    {
        transform.Translate(weights[0] * Time.deltaTime, 0f, weights[1] * Time.deltaTime);
        worth = Vector3.Distance(origin, transform.position);
    }
}

public class RoverFarm : MonoBehaviour
{
    public List<RoverCorpus> population = new List<RoverCorpus>();

    public void NextGeneration()
    {
        for (int i = 1; i < population.Count; i++)
        {
            for (int j = i; j > 0; j--)
            {
                if (population[j].worth > population[j - 1].worth)
                    (population[j], population[j - 1]) = (population[j - 1], population[j]);
            }
        }
        foreach (RoverCorpus one in population) one.weights = Mutate(population[0].weights);
    }

    float[] Mutate(float[] weights)
    {
        float[] made = (float[])weights.Clone();
        made[Random.Range(0, made.Length)] += Random.Range(-0.1f, 0.1f);
        return made;
    }
}
