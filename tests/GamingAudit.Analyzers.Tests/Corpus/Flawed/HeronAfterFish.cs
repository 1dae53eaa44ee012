using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HeronAfterFish : Agent
{
    public HeronAfterFishFish fish;
    private float last;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        last = Vector3.Distance(transform.localPosition, fish.transform.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float now = Vector3.Distance(transform.localPosition, fish.transform.localPosition);
        AddReward(0.1f * (last - now)); // expect: GA3020
        last = now;
    }

    public void Caught()
    {
        AddReward(1f);
    }
}

public class HeronAfterFishFish : MonoBehaviour
{
    public HeronAfterFish heron;

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Player")) return;
        Swim();
        heron.Caught();
    }

    private void Swim()
    {
        transform.localPosition = new Vector3(Random.Range(-5f, 5f), 0f, Random.Range(-5f, 5f));
    }
}
