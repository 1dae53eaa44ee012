using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class MazeVisitedCells : Agent
{
    private readonly HashSet<Vector3Int> visited = new HashSet<Vector3Int>();

    public override void OnEpisodeBegin()
    {
        visited.Clear();
        transform.localPosition = Vector3.zero;
    }

    private void FixedUpdate()
    {
        Vector3Int cell = Vector3Int.RoundToInt(transform.localPosition);
        if (visited.Add(cell))
        {
            AddReward(0.01f);
        }
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.gameObject.name != "Exit") return;
        AddReward(5f);
        EndEpisode();
    }
}
