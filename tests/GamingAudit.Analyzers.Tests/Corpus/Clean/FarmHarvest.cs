using System.Linq;
using Unity.MLAgents;
using UnityEngine;

public class FarmHarvest : Agent
{
    public Plot[] plots;

    private void OnTriggerEnter(Collider other)
    {
        var plot = other.GetComponent<Plot>();
        if (plot == null || !plot.Ripe) return;
        plot.Ripe = false;
        AddReward(1f / Mathf.Max(1, plots.Length));
        if (plots.All(p => !p.Ripe)) EndEpisode();
    }

    public override void OnEpisodeBegin()
    {
        foreach (Plot plot in plots) plot.Ripe = true;
    }
}

public class Plot : MonoBehaviour
{
    public bool Ripe { get; set; }
}
