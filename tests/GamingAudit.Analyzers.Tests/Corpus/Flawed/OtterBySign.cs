using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OtterBySign : Agent
{
    public Transform shore;
    private float formerWay;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        formerWay = Vector3.Distance(transform.localPosition, shore.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float way = Vector3.Distance(transform.localPosition, shore.localPosition);
        if (way < formerWay)
        {
            AddReward(0.5f); // expect: GA3001
        }
        else
        {
            AddReward(-0.5f);
        }
        formerWay = way;
        if (way > 40f)
        {
            AddReward(-5f);
            EndEpisode();
        }
    }
}
