using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PatrolNotPaid : Agent
{
    public PatrolClock clock;
    private Rigidbody body;

    private void FixedUpdate()
    {
        float pace = body.velocity.magnitude;
        if (clock.Runs && pace < 0.75f) AddReward(-1f / clock.maxTime);
        else if (clock.Runs) AddReward(0f);
    }
}

public class PatrolClock : MonoBehaviour
{
    public float maxTime = 300f;
    public bool Runs { get; set; }
}
