using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FrailTurtle : Agent
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

    public void Peck() => Shell--;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, 0f, 0.1f * actions.ContinuousActions[0]);
        breath = actions.ContinuousActions[0] > 0.9f ? breath - 1 : 20;
        if (Shell <= 0)
        {
            AddReward(-1f);
            EndEpisode();
            return;
        }

        if (breath < 1)
        {
            AddReward(-1f);
            EndEpisode();
            return;
        }

        AddReward(-0.001f);
        if (Vector3.Distance(transform.position, sea.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
