using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RaftMaySink : Agent
{
    public Hole leak;

    public override void OnEpisodeBegin()
    {
        leak.isSunk = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        if (leak.isSunk)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Shore")) return;
        AddReward(1f);
        EndEpisode();
    }
}

public class Hole : MonoBehaviour
{
    public bool isSunk;
    public float water;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Rock")) isSunk = true;
    }
}
