using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ToadIsCharged : Agent
{
    public override void OnEpisodeBegin() => transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0f, 0f);

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += 0.1f * new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    public void Die()
    {
        AddReward(-1f);
        EndEpisode();
    }

    public void Swallow() => AddReward(0.5f);

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Pond")) return;
        AddReward(1f);
        EndEpisode();
    }
}

public class ToadIsChargedStork : MonoBehaviour
{
    void OnTriggerEnter(Collider other)
    {
        if (other.TryGetComponent(out ToadIsCharged toad)) toad.Die();
    }
}

public class ToadIsChargedFly : MonoBehaviour
{
    void OnTriggerEnter(Collider other)
    {
        if (!other.TryGetComponent(out ToadIsCharged toad)) return;
        toad.Swallow();
        Destroy(gameObject);
    }
}
