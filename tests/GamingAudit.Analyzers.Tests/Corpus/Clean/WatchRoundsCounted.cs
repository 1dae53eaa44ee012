using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class WatchRoundsCounted : Agent
{
    public List<Transform> posts;
    private readonly HashSet<Transform> seen = new HashSet<Transform>();
    private float began;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        seen.Clear();
        began = Time.time;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!posts.Contains(other.transform) || !seen.Add(other.transform)) return;
        AddReward(0.1f);
        if (seen.Count < posts.Count) return;
        AddReward(1f - Mathf.Clamp01((Time.time - began) / 60f));
        EndEpisode();
    }
}
