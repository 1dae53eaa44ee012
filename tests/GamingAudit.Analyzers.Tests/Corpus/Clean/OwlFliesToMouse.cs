using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

// The look is a hint: an hour of it is worth less than the mouse.
public class OwlFliesToMouse : Agent
{
    public Transform mouse;

    private float lastLook;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.up;
        lastLook = Time.time;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += transform.forward * actions.ContinuousActions[0];
        transform.Rotate(0f, actions.ContinuousActions[1], 0f);
    }

    private void FixedUpdate()
    {
        if (Time.time - lastLook >= 0.1f)
        {
            lastLook = Time.time;
            Vector3 way = mouse.position - transform.position;
            AddReward(0.00001f * Vector3.Dot(transform.forward.normalized, way.normalized));
        }
    }

    private void OnCollisionEnter(Collision hit)
    {
        if (hit.gameObject.CompareTag("Mouse"))
        {
            AddReward(0.5f);
            EndEpisode();
        }
    }
}
