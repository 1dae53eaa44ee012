using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LastCratePaidFirst : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(Vector3.forward * actions.ContinuousActions[0]);
        AddReward(-0.001f);
    }

    public void AllBroken()
    {
        AddReward(20f);
        EndEpisode();
    }

    public void OneBroken() => AddReward(2f);
}

public class CountedYard : MonoBehaviour
{
    public LastCratePaidFirst breaker;
    private int left = 6;

    public void Broken()
    {
        left--;
        if (left == 0) breaker.AllBroken();
    }
}

public class PaidCrate : MonoBehaviour
{
    public CountedYard yard;
    public LastCratePaidFirst breaker;

    private void OnCollisionEnter(Collision hit)
    {
        if (!hit.gameObject.CompareTag("breaker")) return;
        breaker.OneBroken();
        yard.Broken();
        Destroy(gameObject);
    }
}
