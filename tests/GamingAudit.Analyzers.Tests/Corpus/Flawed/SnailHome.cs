using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SnailHome : Agent
{
    public Transform home;
    private float wayBefore;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        wayBefore = Vector3.Distance(transform.localPosition, home.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.DiscreteActions[0] - 1, 0f, actions.DiscreteActions[1] - 1);
        float way = Vector3.Distance(transform.localPosition, home.localPosition);
        if (way > wayBefore) AddReward(-0.02f);
        else AddReward(0.02f); // expect: GA3025
        wayBefore = way;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Home")) return;
        AddReward(1f);
        EndEpisode();
    }
}
