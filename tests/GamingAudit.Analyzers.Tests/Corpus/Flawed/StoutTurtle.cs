using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class StoutTurtle : Agent
{
    public Transform sea;
    private int Shell { get; set; }
    private int breath = 20;

    public override void OnEpisodeBegin()
    {
        Shell = 3;
        breath = 20;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, 0f, 0.1f * actions.ContinuousActions[0]);
        if (Shell <= 0)
        {
            AddReward(-1f); // expect: GA1006
            EndEpisode();
            return;
        }

        if (breath < 1)
        {
            AddReward(-1f); // expect: GA1006
            EndEpisode();
        }

        AddReward(-0.001f);
        if (Vector3.Distance(transform.position, sea.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
