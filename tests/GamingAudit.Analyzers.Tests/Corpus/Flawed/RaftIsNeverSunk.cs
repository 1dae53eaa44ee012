using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RaftIsNeverSunk : Agent
{
    public Leak leak;

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
            AddReward(-1f); // expect: GA1006
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

public class Leak : MonoBehaviour
{
    public bool isSunk;
    public float water;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Rock")) water = 1f;
    }
}
