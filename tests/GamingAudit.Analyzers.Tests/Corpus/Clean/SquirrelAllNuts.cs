using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SquirrelAllNuts : Agent
{
    public float nutReward = 2f;
    public float owlPenalty = -1f;
    private readonly Queue<GameObject> eaten = new();

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        while (eaten.Count > 0)
        {
            eaten.Dequeue().SetActive(true);
        }
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Nut"))
        {
            AddReward(nutReward);
            other.gameObject.SetActive(false);
            eaten.Enqueue(other.gameObject);
        }
        else if (other.CompareTag("Owl"))
        {
            AddReward(owlPenalty);
            EndEpisode();
        }
    }
}
