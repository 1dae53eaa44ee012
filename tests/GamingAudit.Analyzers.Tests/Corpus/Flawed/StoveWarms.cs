using Unity.MLAgents;
using UnityEngine;

public class CatAgent : Agent
{
    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
    }

    public void Warm()
    {
        AddReward(0.02f); // expect: GA2005
    }

    public void Burn()
    {
        AddReward(-1f);
        EndEpisode();
    }
}

public class Stove : MonoBehaviour
{
    public CatAgent cat;
    public float reach = 3f;

    private void Update()
    {
        if (Vector3.Distance(transform.position, cat.transform.position) < reach) cat.Warm();
    }

    private void OnCollisionEnter(Collision hit)
    {
        if (hit.gameObject.CompareTag("cat")) cat.Burn();
    }
}
