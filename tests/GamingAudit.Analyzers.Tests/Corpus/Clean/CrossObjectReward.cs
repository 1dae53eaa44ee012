using Unity.MLAgents;
using UnityEngine;

public class CrossObjectReward : MonoBehaviour
{
    public Agent thrower;
    bool scored;

    public void Arm() => scored = false;

    void OnTriggerEnter(Collider other)
    {
        if (scored || !other.CompareTag("hoop")) return;
        scored = true;
        thrower.AddReward(1f);
        thrower.EndEpisode();
    }

    void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("floor") || scored) return;
        scored = true;
        GetComponentInParent<Agent>()?.AddReward(-0.1f);
        thrower.EndEpisode();
    }
}
