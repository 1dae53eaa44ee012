using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SquirrelHalfOfNuts : Agent
{
    public float nutReward = 2f; // expect: GA1006
    public float owlPenalty = -1f;
    private readonly Queue<GameObject> eaten = new();

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        for (int i = 0; i < eaten.Count; i++)
        {
            eaten.Dequeue().SetActive(true); // expect: GA4005
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
            AddReward(1f);
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
