using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DishTurnsAsSuch : Agent
{
    public Transform satellite;
    private Quaternion before;

    public override void OnEpisodeBegin()
    {
        transform.rotation = Quaternion.identity;
        before = transform.rotation;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, 5f * actions.ContinuousActions[0], 0f);
        float turned = Quaternion.Angle(transform.rotation, before);
        before = transform.rotation;
        AddReward(turned / 25f); // expect: GA3003
        if (Vector3.Angle(transform.forward, satellite.position - transform.position) < 2f)
        {
            AddReward(5f);
            EndEpisode();
        }
    }
}
