using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TowerLeansInDegrees : Agent
{
    public Rigidbody top;
    private const float MostLean = 30f;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(0.001f);
        if (Mathf.Abs(transform.rotation.z) > MostLean)
        {
            AddReward(-1f); // expect: GA1006
        }
        float lean = transform.eulerAngles.x;
        if (lean < -20f) AddReward(-0.5f); // expect: GA1006
        Vector3 up = transform.up;
        if (Vector3.Dot(up, Vector3.up) > 1.5f || top.position.y < 0f)
        {
            AddReward(-1f);
            EndEpisode();
            return;
        }
        if (transform.localRotation.x > 45f) EndEpisode(); // expect: GA1006
    }
}
