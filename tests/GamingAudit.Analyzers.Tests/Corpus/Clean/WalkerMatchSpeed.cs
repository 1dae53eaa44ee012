using Unity.MLAgents;
using UnityEngine;

public class WalkerMatchSpeed : Agent
{
    const float TargetSpeed = 3f;
    public Transform hips, head, goal;
    Rigidbody hipsBody;

    public override void Initialize()
    {
        hipsBody = hips.GetComponent<Rigidbody>();
        MaxStep = 5000;
    }

    void FixedUpdate()
    {
        Vector3 direction = (goal.position - hips.position).normalized;
        float along = Vector3.Dot(hipsBody.velocity, direction);
        float match = 1f - Mathf.Clamp01(Mathf.Abs(TargetSpeed - along) / TargetSpeed);
        float look = (Vector3.Dot(direction, head.forward) + 1f) * 0.5f;
        AddReward(match * look);
    }

    public void Fallen()
    {
        SetReward(-1f);
        EndEpisode();
    }
}
