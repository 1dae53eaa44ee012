using Unity.MLAgents;
using UnityEngine;

public class MinerInDark : Agent
{
    private bool lit;

    public override void OnEpisodeBegin()
    {
        lit = false;
        transform.position = Vector3.zero;
    }

    public void FoundTorch()
    {
        if (lit) return;
        lit = true;
        AddReward(0.5f);
    }

    public void FoundExit()
    {
        AddReward(1f);
        EndEpisode();
    }
}

public class ShaftSensor : MonoBehaviour
{
    public MinerInDark miner;

    private void Update()
    {
        if (Vector3.Distance(transform.position, miner.transform.position) < 1f) miner.FoundTorch();
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("miner")) miner.FoundExit();
    }
}
