using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BeaconWithPause : MonoBehaviour
{
    public PausedRunner runner;
    private float lastBlink;
    private readonly float pause = 2f;

    private void OnTriggerStay(Collider visitor)
    {
        if (!visitor.CompareTag("Runner")) return;
        if (Time.time - lastBlink >= pause)
        {
            lastBlink = Time.time;
            runner.AddReward(0.4f);
        }
    }
}

public class PausedRunner : Agent
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
