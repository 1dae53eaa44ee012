using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MinerAgent : Agent
{
    public Health health;

    public override void OnEpisodeBegin() { health.Restore(); transform.position = Vector3.zero; }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (health.IsDead)
        {
            EndEpisode(); // expect: GA3010
            return;
        }

        AddReward(-0.01f);
        if (health.FoundGold) { AddReward(1f); EndEpisode(); }
    }
}

public class Health : MonoBehaviour
{
    public bool IsDead, FoundGold;
    public void Restore() { IsDead = false; FoundGold = false; }

    void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Gas")) IsDead = true;
        if (other.CompareTag("Gold")) FoundGold = true;
    }
}
