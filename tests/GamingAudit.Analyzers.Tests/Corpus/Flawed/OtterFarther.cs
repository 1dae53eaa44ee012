using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OtterFarther : Agent
{
    public Transform den;
    private Vector3 start;
    public float scale = 0.001f;

    public override void Initialize()
    {
        MaxStep = 1500;
        start = transform.position;
    }

    public override void OnEpisodeBegin()
    {
        transform.position = start;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float away = Vector3.Distance(transform.position, den.position);
        AddReward(Term(away)); // expect: GA3021
        if (away < 0.5f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    private float Term(float away) => scale * away;
}
