using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DoeAgent : Agent
{
    public Transform burrow;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0f, 0f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += 0.1f * new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    void OnTriggerEnter(Collider other)
    {
        if (other.TryGetComponent(out Burrow _))
        {
            AddReward(1f);
            EndEpisode();
        }

        if (other.TryGetComponent(out NettleThatEnds _))
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}

public class Burrow : MonoBehaviour
{
}

public class NettleThatEnds : MonoBehaviour
{
}
