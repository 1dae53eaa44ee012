using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class KiteIsSetUp : Agent
{
    public static float gain;
    private Rigidbody body;

    public override void Initialize()
    {
        gain = PlayerPrefs.GetFloat("gain", 0.5f);
        body = GetComponent<Rigidbody>();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(actions.ContinuousActions[0], 0f, 0f);
        if (transform.localPosition.y < 0f)
        {
            AddReward(-gain);
            EndEpisode();
        }
        else if (transform.localPosition.y > 20f)
        {
            AddReward(gain);
            EndEpisode();
        }
    }
}
