using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CanoeLosesAndPays : Agent
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
        AddReward(-1f);
        EndEpisode();
    }
}

public class CanoeGateOfTwo : MonoBehaviour
{
    public CanoeLosesAndPays canoe;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("canoe")) canoe.Win();
        else canoe.Lose();
    }
}
