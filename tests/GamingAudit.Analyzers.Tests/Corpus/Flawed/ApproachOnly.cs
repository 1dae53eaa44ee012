using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ApproachOnly : Agent
{
    public Transform enemy;
    private float previousDistance = float.MaxValue;

    public override void OnEpisodeBegin() => previousDistance = Vector3.Distance(transform.position, enemy.position);

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float currentDistance = Vector3.Distance(transform.position, enemy.position);
        if (currentDistance < previousDistance)
        {
            AddReward(0.1f); // expect: GA3001
        }
        previousDistance = currentDistance;
        if (currentDistance < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
