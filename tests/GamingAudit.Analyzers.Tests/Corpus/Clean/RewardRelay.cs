using Unity.MLAgents;
using UnityEngine;

public class RewardRelay : MonoBehaviour
{
    Agent agent;

    void Awake() => agent = GetComponentInParent<Agent>();

    void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("reward"))
        {
            Destroy(other.gameObject);
            agent.AddReward(1f);
        }
        else if (other.CompareTag("danger"))
        {
            agent.AddReward(-1f);
            agent.EndEpisode();
        }
    }
}
