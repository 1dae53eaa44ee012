using Unity.MLAgents;
using UnityEngine;

public class UprightWalker : Agent
{
    [SerializeField] Rigidbody hips;
    [SerializeField] Transform head;

    void FixedUpdate()
    {
        if (head.position.y < 1f || hips.transform.up.y < 0.5f)
        {
            AddReward(-1f);
            EndEpisode();
            return;
        }
        AddReward(0.01f * Mathf.Clamp(Vector3.Dot(hips.velocity, Vector3.forward), -1f, 3f));
    }
}
