using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MartenFromLastEpisode : Agent
{
    public Transform den;
    private Vector3 last;

    public override void Initialize() => last = transform.localPosition;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-4f, 4f), 0f, 0f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        float before = (den.localPosition - last).magnitude;
        float now = (den.localPosition - transform.localPosition).magnitude;
        AddReward(before - now); // expect: GA3020
        last = transform.localPosition;
        if (now < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
