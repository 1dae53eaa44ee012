using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class NewtFirstOnce : Agent
{
    public Transform pond;
    private float lastWay;
    private bool first = true;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0f, -6f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += 0.1f * new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float way = Vector3.Distance(transform.localPosition, pond.localPosition);
        if (first)
        {
            lastWay = way;
            first = false;
        }

        AddReward(0.2f * (lastWay - way)); // expect: GA3020
        lastWay = way;
        if (way < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
