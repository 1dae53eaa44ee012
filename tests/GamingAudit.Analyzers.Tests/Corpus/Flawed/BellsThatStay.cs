using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BellsThatStay : Agent
{
    private int rung;

    public override void OnEpisodeBegin()
    {
        rung = 0;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Bell"))
        {
            rung++;
            AddReward(1f); // expect: GA3007
            if (rung == 5) EndEpisode();
        }
    }
}
