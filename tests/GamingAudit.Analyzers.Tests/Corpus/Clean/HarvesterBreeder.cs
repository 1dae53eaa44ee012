// references: none
using System.Collections.Generic;
using System.Linq;
using UnityEngine;

public class Harvester : MonoBehaviour
{
    public HarvesterGenome genome;
    private float furrows;
    private int row;

    public float Worth => furrows;

    private void FixedUpdate()
    {
        row++;
        furrows += 0.5f;
    }

    public void Respawn(HarvesterGenome next)
    {
        genome = next;
        row = 0;
        furrows = 0;
    }
}

public class HarvesterGenome
{
    public float[] weights;
    public float fitness;
}

public class HarvesterBreeder : MonoBehaviour
{
    public List<Harvester> harvesters;

    private void EndGeneration()
    {
        foreach (Harvester harvester in harvesters) harvester.genome.fitness = harvester.Worth;
        HarvesterGenome best = harvesters.Select(one => one.genome).OrderByDescending(one => one.fitness).First();
        foreach (Harvester harvester in harvesters) harvester.Respawn(Mutate(best));
    }

    private HarvesterGenome Mutate(HarvesterGenome genome) =>
        new HarvesterGenome { weights = genome.weights.Select(w => w + Random.value).ToArray() };
}
