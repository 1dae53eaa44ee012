// references: none
using System.Collections.Generic;
using System.Linq;
using UnityEngine;

public class Tractor : MonoBehaviour
{
    public TractorGenome genome;
    private float furrows;
    private int row;

    public float Worth => furrows;

    private void FixedUpdate()
    {
        row++;
        furrows += 0.5f; // expect: GA4005
    }

    public void Respawn(TractorGenome next)
    {
        genome = next;
        row = 0;
    }
}

public class TractorGenome
{
    public float[] weights;
    public float fitness;
}

public class TractorBreeder : MonoBehaviour
{
    public List<Tractor> tractors;

    private void EndGeneration()
    {
        foreach (Tractor tractor in tractors) tractor.genome.fitness = tractor.Worth;
        TractorGenome best = tractors.Select(one => one.genome).OrderByDescending(one => one.fitness).First();
        foreach (Tractor tractor in tractors) tractor.Respawn(Mutate(best));
    }

    private TractorGenome Mutate(TractorGenome genome) =>
        new TractorGenome { weights = genome.weights.Select(w => w + Random.value).ToArray() };
}
