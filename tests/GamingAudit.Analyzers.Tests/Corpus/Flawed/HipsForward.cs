using Unity.MLAgents;
using UnityEngine;

public class HipsForward : Agent
{
    [SerializeField] private Rigidbody hips;
    [SerializeField] private Rigidbody leftFoot, rightFoot;

    private void FixedUpdate()
    {
        AddReward(0.02f * hips.velocity.z); // expect: GA3017
    }
}
