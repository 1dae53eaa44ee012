using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BeaconWithoutPause : MonoBehaviour
{
    public BeaconRunner runner;
    private float lastBlink;
    private readonly float pause = 2f;

    private void OnTriggerStay(Collider visitor)
    {
        if (!visitor.CompareTag("Runner")) return;
        if (Time.time - lastBlink >= pause)
        {
            runner.AddReward(0.4f); // expect: GA4001
        }
    }
}

public class BeaconRunner : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnCollisionEnter(Collision hit)
    {
        if (hit.gameObject.CompareTag("Fence"))
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
