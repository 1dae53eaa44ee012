using Unity.MLAgents;
using UnityEngine;

public class SymmetricBounds : Agent
{
    [SerializeField] float half = 8f;

    void FixedUpdate()
    {
        Vector3 at = transform.localPosition;
        if (Mathf.Abs(at.x) > half || Mathf.Abs(at.z) > half)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("mushroom")) return;
        AddReward(1f);
        EndEpisode();
    }
}
