using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CanoeLoses : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(Vector3.forward * actions.ContinuousActions[0]);
    }

    public void Win()
    {
        AddReward(1f);
        EndEpisode();
    }

    public void Lose()
    {
        AddReward(1f); // expect: GA3021
        EndEpisode();
    }
}

public class CanoeGate : MonoBehaviour
{
    public CanoeLoses canoe;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("canoe")) canoe.Win();
        else canoe.Lose();
    }
}
