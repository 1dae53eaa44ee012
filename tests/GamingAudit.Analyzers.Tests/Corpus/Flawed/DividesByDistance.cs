using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DividesByDistance : Agent
{
    public Transform prey;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        float distance = Vector3.Distance(transform.position, prey.position);
        AddReward(0.01f / distance); // expect: GA1002
        if (transform.position.y < -1f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
