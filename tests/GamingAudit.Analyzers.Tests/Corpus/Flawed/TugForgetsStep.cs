using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TugForgetsStep : Agent
{
    public Transform barge;
    private float last;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        last = Vector3.Distance(transform.localPosition, barge.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        float now = Vector3.Distance(transform.localPosition, barge.localPosition);
        if (now > last)
        {
            AddReward(-0.2f);
        }
        last = now;
    }

    private void OnCollisionEnter(Collision hit)
    {
        if (hit.gameObject.CompareTag("Buoy"))
        {
            SetReward(-0.5f); // expect: GA2002
        }
    }
}
