using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class CheckpointOrder : Agent
{
    public List<Collider> checkpoints = new List<Collider>();
    int nextIndex;

    public override void OnEpisodeBegin()
    {
        nextIndex = 0;
        transform.localPosition = Vector3.zero;
    }

    void OnTriggerEnter(Collider other)
    {
        if (other != checkpoints[nextIndex]) return;
        nextIndex++;
        AddReward(1f / checkpoints.Count);
        if (nextIndex == checkpoints.Count)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("barrier"))
        {
            SetReward(-1f);
            EndEpisode();
        }
    }
}
