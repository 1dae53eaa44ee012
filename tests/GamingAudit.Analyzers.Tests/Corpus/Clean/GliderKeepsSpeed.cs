using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GliderKeepsSpeed : Agent
{
    public float low = 12f, high = 18f;
    private Rigidbody body;

    private void FixedUpdate()
    {
        float speed = body.velocity.magnitude;
        if (speed >= low && speed <= high)
        {
            AddReward(0.01f);
        }
        else
        {
            AddReward(-0.01f);
        }
    }
}
